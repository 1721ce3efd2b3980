"""Stories by scikit-learn: TF-IDF of title and text, cosine, average linking."""

from collections.abc import Callable
from typing import Any

Record = dict[str, Any]
_APART = 0.8
"""The cosine distance at which groups stay apart: of 0.7, 0.75 … 0.9 the best for both sets."""


def load(task: str) -> Callable[[list[Record]], list[Record]]:
    """The predictions of all records together."""
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction.text import TfidfVectorizer

    def stories(records: list[Record]) -> list[Record]:
        weigh = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=2)
        weights = weigh.fit_transform([f"{r['title']}\n{r['text']}" for r in records])
        join = AgglomerativeClustering(
            n_clusters=None, metric="cosine", linkage="average", distance_threshold=_APART
        )
        return [{"story": int(group)} for group in join.fit_predict(weights.toarray())]

    return stories

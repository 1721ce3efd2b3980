"""What a user would pick instead, for a look side by side; none of it is needed by the product.

Each module has a function from one record to its prediction, set up as somebody would who means to
use the package for this, and imports its package inside, so that naming them here costs nothing.
"""

PEERS: dict[str, dict[str, str]] = {
    "a regex": {
        "quantities": "naive_numbers",
        "dates": "naive_dates",
        "quotes": "naive_quotes",
        "victims": "naive_victims",
        "numbers_agree": "naive_numbers",
    },
    "CQE": {"quantities": "cqe"},
    "quantulum3": {"quantities": "quantulum"},
    "text2num": {"quantities": "numerals"},
    "recognizers-text": {"quantities": "recognizers_numbers", "dates": "recognizers_dates"},
    "HeidelTime": {"dates": "heideltime"},
    "dateparser": {"dates": "dateparser_search"},
    "spaCy's entities": {"dates": "spacy_entities"},
    "sayswho": {"quotes": "sayswho_quotes"},
    "textacy": {"quotes": "textacy_quotes"},
    "a script on spaCy": {"victims": "dependencies", "muc": "dependencies"},
    "title words": {"stories": "title_words", "stories_hard": "title_words"},
    "scikit-learn": {"stories": "clusters", "stories_hard": "clusters"},
}
"""By the name that stands in the table: the module in this folder for each task it can be asked."""

"""What is new that anybody may know: motions, answers, refusals, releases, lateness, each with its moment."""

from answerable.disclosure.news.items import NEWS_SORTS, NewsItem
from answerable.disclosure.news.latest import news

__all__ = ["NEWS_SORTS", "NewsItem", "news"]

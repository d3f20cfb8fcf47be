"""What stands on the page, whatever it means: quotation marks, segments, phrases, times, figures.

In: a document. Out: stretches of words and the values of times and figures. Start with
``segments``.
"""

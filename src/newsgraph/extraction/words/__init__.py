"""Look-ups of single words in the tables of ``newsgraph.lexicon``: speech cues and events.

In: a word of a document. Out: what the tables know of it here, among its neighbours. Start with
``cues``, which finds what ``cue_table`` lists, by the verb that ``infinitives`` makes of a form.
"""

-- A finding keeps what it says apart from the English words, to be worded in the language of whoever reads it: the name of
-- the sentence as "says" and what stands in its places. Those kept before have their words alone.
ALTER TABLE finding ADD COLUMN arguments json;

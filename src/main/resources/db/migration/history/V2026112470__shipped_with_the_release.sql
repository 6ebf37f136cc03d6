-- The sample exchanges were entered by the release itself, not by everyone.
UPDATE history.change_set s SET who = 'ecopark'
WHERE s.who = 'everyone' AND s.kind = 'exchange' AND EXISTS (
    SELECT FROM history.change c
    WHERE c.change_set = s.id AND c.target = 'exchanges' AND c.source = 'kalundborg' AND c.inserted = 1);

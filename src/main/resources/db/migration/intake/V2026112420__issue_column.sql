-- The column of the target whose value is wrong; null when the issue is of a whole row.
ALTER TABLE intake.issue ADD COLUMN column_name text;

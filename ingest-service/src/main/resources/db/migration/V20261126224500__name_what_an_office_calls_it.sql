-- A finding names the office's own header and word beside the component and the code.
ALTER TABLE finding ADD COLUMN own_column text, ADD COLUMN own_value text;

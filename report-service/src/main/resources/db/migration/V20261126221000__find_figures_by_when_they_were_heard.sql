-- What changed between two snapshots is found by the numbers of figures and by when they were heard.
create index figure_heard on figure (heard_at);

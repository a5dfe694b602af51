-- What a file would change and withdraw of what is held, where that is so much that its office is asked, and how much of it
-- the office has seen or named beforehand (docs/adr/0045).
ALTER TABLE submission
    ADD COLUMN reach text,
    ADD COLUMN may_change bigint,
    ADD COLUMN may_withdraw bigint;

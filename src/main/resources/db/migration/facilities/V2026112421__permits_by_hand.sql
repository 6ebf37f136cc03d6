-- Whether a person wrote the permit here; a load leaves such a row as it is.
ALTER TABLE facilities.permit ADD COLUMN edited boolean NOT NULL DEFAULT false;

CREATE TABLE `good_versions` (
	`path` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`body` text NOT NULL,
	`shape` integer NOT NULL,
	`stored_at` integer NOT NULL
);

CREATE TABLE `drafts` (
	`path` text NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`base` text,
	`saved_at` integer NOT NULL,
	`revision` integer NOT NULL,
	`client_id` text NOT NULL,
	PRIMARY KEY(`path`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	`digest` text NOT NULL,
	`text` text NOT NULL,
	`replaced` text,
	`kind` text NOT NULL,
	`restores` text,
	`client_id` text NOT NULL,
	`settled_at` integer,
	`outcome` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_client` ON `publications` (`person_id`,`client_id`);--> statement-breakpoint
CREATE INDEX `publications_by_path` ON `publications` (`path`);
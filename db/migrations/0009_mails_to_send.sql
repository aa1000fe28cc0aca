CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`about` text,
	`by` text,
	`queued_at` integer NOT NULL,
	`next_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`end` text,
	`error` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mails_by_next` ON `mails` (`sent_at`,`end`,`next_at`);--> statement-breakpoint
CREATE INDEX `mails_by_person` ON `mails` (`person_id`,`kind`);
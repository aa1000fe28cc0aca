CREATE TABLE `reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`team_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	`client_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_day` ON `reminders` (`person_id`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_client` ON `reminders` (`by`,`client_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `starter_steps` (
	`team_id` text NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`days` integer NOT NULL,
	`why` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`team_id`, `kind`, `slug`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `assignments` ADD `starter` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_starter` ON `assignments` (`person_id`,`kind`,`slug`) WHERE starter = 1;
CREATE TABLE `assignment_closings` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`how` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`team_id` text NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`due` text NOT NULL,
	`zone` text NOT NULL,
	`why` text NOT NULL,
	`assigned_by` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`client_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_client` ON `assignments` (`assigned_by`,`client_id`,`person_id`,`kind`,`slug`);--> statement-breakpoint
CREATE INDEX `assignments_by_person` ON `assignments` (`person_id`);--> statement-breakpoint
CREATE INDEX `assignments_by_team` ON `assignments` (`team_id`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`language` text NOT NULL,
	`digest` text NOT NULL,
	`seed` text NOT NULL,
	`client_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`earned` integer,
	`total` integer,
	`passed` integer,
	`ending` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`digest`) REFERENCES `content_versions`(`digest`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_one_open` ON `attempts` (`person_id`,`kind`,`slug`) WHERE finished_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_client` ON `attempts` (`person_id`,`client_id`);--> statement-breakpoint
CREATE INDEX `attempts_by_subject` ON `attempts` (`person_id`,`kind`,`slug`,`started_at`);--> statement-breakpoint
CREATE TABLE `choices` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`step` integer NOT NULL,
	`scene` text NOT NULL,
	`choice` integer NOT NULL,
	`at` integer NOT NULL,
	`client_id` text NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `choices_one_a_step` ON `choices` (`attempt_id`,`step`);--> statement-breakpoint
CREATE UNIQUE INDEX `choices_client` ON `choices` (`person_id`,`client_id`);--> statement-breakpoint
CREATE TABLE `content_versions` (
	`digest` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`stored_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`item` text NOT NULL,
	`response` text NOT NULL,
	`confidence` text NOT NULL,
	`earned` integer,
	`total` integer,
	`at` integer NOT NULL,
	`client_id` text NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_one_an_item` ON `responses` (`attempt_id`,`item`);--> statement-breakpoint
CREATE UNIQUE INDEX `responses_client` ON `responses` (`person_id`,`client_id`);--> statement-breakpoint
CREATE TABLE `health_checks` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `readings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`lesson` text NOT NULL,
	`language` text NOT NULL,
	`digest` text NOT NULL,
	`at` integer NOT NULL,
	`client_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `readings_client` ON `readings` (`person_id`,`client_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`standard` text NOT NULL,
	`way` text NOT NULL,
	`subject` text NOT NULL,
	`attempt_id` text NOT NULL,
	`right` integer NOT NULL,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_by_person` ON `evidence` (`person_id`,`standard`,`way`,`at`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`verb` text NOT NULL,
	`noun` text NOT NULL,
	`noun_id` text NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `events_by_noun` ON `events` (`noun`,`noun_id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`team_id` text NOT NULL,
	`person_id` text NOT NULL,
	`as` text NOT NULL,
	PRIMARY KEY(`team_id`, `person_id`, `as`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_by_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`password_hash` text,
	`language` text DEFAULT 'en' NOT NULL,
	`shortcuts` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`suspended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `roles` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `setup_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`made_by` text,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`zone` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `teams_name_unique` ON `teams` (`name`);
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_responses` (
	`id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`item` text NOT NULL,
	`response` text NOT NULL,
	`confidence` text NOT NULL,
	`earned` integer,
	`total` integer,
	`at` integer NOT NULL,
	`client_id` text NOT NULL,
	PRIMARY KEY(`attempt_id`, `item`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_responses`("id", "attempt_id", "person_id", "item", "response", "confidence", "earned", "total", "at", "client_id") SELECT "id", "attempt_id", "person_id", "item", "response", "confidence", "earned", "total", "at", "client_id" FROM `responses`;--> statement-breakpoint
DROP TABLE `responses`;--> statement-breakpoint
ALTER TABLE `__new_responses` RENAME TO `responses`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `responses_by_id` ON `responses` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `responses_client` ON `responses` (`person_id`,`client_id`);--> statement-breakpoint
CREATE INDEX `responses_by_item` ON `responses` (`item`,`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `responses_unscored` ON `responses` (`person_id`,`at`) WHERE earned is null;--> statement-breakpoint
CREATE TABLE `__new_evidence` (
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`standard` text NOT NULL,
	`way` text NOT NULL,
	`subject` text NOT NULL,
	`attempt_id` text NOT NULL,
	`right` integer NOT NULL,
	`at` integer NOT NULL,
	`scored_at` integer,
	`day` text NOT NULL,
	PRIMARY KEY(`person_id`, `standard`, `way`, `at`, `id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_evidence`("id", "person_id", "standard", "way", "subject", "attempt_id", "right", "at", "scored_at", "day") SELECT "id", "person_id", "standard", "way", "subject", "attempt_id", "right", "at", "scored_at", "day" FROM `evidence`;--> statement-breakpoint
DROP TABLE `evidence`;--> statement-breakpoint
ALTER TABLE `__new_evidence` RENAME TO `evidence`;
CREATE TABLE `reply_scores` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`scored_by` text NOT NULL,
	`at` integer NOT NULL,
	`met` text NOT NULL,
	`note` text NOT NULL,
	`client_id` text NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scored_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reply_scores_client` ON `reply_scores` (`scored_by`,`client_id`);--> statement-breakpoint
CREATE INDEX `reply_scores_by_response` ON `reply_scores` (`response_id`,`at`);--> statement-breakpoint
ALTER TABLE `evidence` ADD `scored_at` integer;--> statement-breakpoint
CREATE INDEX `responses_unscored` ON `responses` (`person_id`,`at`) WHERE earned is null;
ALTER TABLE `people` ADD `left_at` integer;--> statement-breakpoint
ALTER TABLE `teams` ADD `archived_at` integer;--> statement-breakpoint
CREATE INDEX `events_by_time` ON `events` (`at`);
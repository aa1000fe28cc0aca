ALTER TABLE `people` ADD `theme` text DEFAULT 'auto' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `zone` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `last_used_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `browser` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `system` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `shared` integer DEFAULT false NOT NULL;
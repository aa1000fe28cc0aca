ALTER TABLE `good_versions` ADD `made_of` text;--> statement-breakpoint
ALTER TABLE `good_versions` ADD `beside` text;
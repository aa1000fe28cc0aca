CREATE TABLE `kept_media` (
	`digest` text PRIMARY KEY NOT NULL,
	`ending` text NOT NULL,
	`size` integer NOT NULL,
	`stored_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `media_parts` (
	`digest` text NOT NULL,
	`part` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`digest`, `part`),
	FOREIGN KEY (`digest`) REFERENCES `kept_media`(`digest`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `search_pages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`language` text NOT NULL,
	`digest` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_pages_place` ON `search_pages` (`kind`,`slug`,`language`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_words` USING fts5(title, body, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2");

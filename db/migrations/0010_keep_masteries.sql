CREATE TABLE `masteries` (
	`person_id` text NOT NULL,
	`standard` text NOT NULL,
	`way` text NOT NULL,
	`rule` integer NOT NULL,
	`refresh` integer NOT NULL,
	`met_since` integer,
	`last_at` integer NOT NULL,
	`right` integer NOT NULL,
	`of` integer NOT NULL,
	PRIMARY KEY(`person_id`, `standard`, `way`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- Of rule 0, which none is: made anew from the evidence at the next start.
INSERT INTO `masteries` SELECT `person_id`, `standard`, `way`, 0, 0, NULL, max(`at`), 0, 0 FROM `evidence` GROUP BY 1, 2, 3;

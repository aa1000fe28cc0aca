CREATE TABLE `question_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`answered_by` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`client_id` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_answers_client` ON `question_answers` (`answered_by`,`client_id`);--> statement-breakpoint
CREATE INDEX `question_answers_by_question` ON `question_answers` (`question_id`,`at`);--> statement-breakpoint
CREATE TABLE `question_readings` (
	`answer_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`answer_id`) REFERENCES `question_answers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`about` text NOT NULL,
	`slug` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`said` text NOT NULL,
	`attempt_id` text,
	`number` integer,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`client_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_client` ON `questions` (`person_id`,`client_id`);--> statement-breakpoint
CREATE INDEX `questions_by_person` ON `questions` (`person_id`,`at`);
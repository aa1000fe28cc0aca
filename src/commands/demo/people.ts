import type { Role } from '#domain/people/actor.ts';

/** The demo's accounts end in this, and no others may. */
export const demoDomain = 'demo.example';
export const demoPassword = 'well-served-demo';
export const demoCompany = 'Kettle & Lamp';

/** Both shops keep the same time. */
export const demoZone = 'Europe/Vilnius';
type DemoTeam = 'Dock Street' | 'Old Market';

export interface DemoPerson {
  /** Before the @. */
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly team?: DemoTeam;
  /** What they have done so far; nothing when left out. */
  readonly history?: DemoHistory;
}

export interface DemoHistory {
  /** Days before today on which they began. */
  readonly began: number;
  /** How many steps of the modules they have taken, in order, one every other day. */
  readonly steps: number;
  /** The chance, per cent, that they respond rightly. */
  readonly sure: number;
  /** Whether they left the last quiz or scenario in the middle. */
  readonly leftMidway?: boolean;
}

/** One trainer, two managers, an admin and 14 employees in two shops. */
export const demoPeople: readonly DemoPerson[] = [
  { account: 'admin', name: 'Vilma Žukauskienė', role: 'admin' },
  { account: 'trainer', name: 'Marius Stonys', role: 'trainer' },
  { account: 'manager', name: 'Daina Ozola', role: 'manager', team: 'Dock Street' },
  { account: 'ruta', name: 'Rūta Mažeikaitė', role: 'manager', team: 'Old Market' },
  {
    account: 'employee',
    name: 'Ieva Petraitė',
    role: 'employee',
    team: 'Dock Street',
    history: { began: 6, steps: 6, sure: 82, leftMidway: true },
  },
  {
    account: 'tomas',
    name: 'Tomas Kalniņš',
    role: 'employee',
    team: 'Dock Street',
    history: { began: 27, steps: 16, sure: 90 },
  },
  {
    account: 'alesia',
    name: 'Alesia Kavalchuk',
    role: 'employee',
    team: 'Dock Street',
    history: { began: 24, steps: 14, sure: 84 },
  },
  {
    account: 'arturs',
    name: 'Artūrs Bērziņš',
    role: 'employee',
    team: 'Dock Street',
    history: { began: 26, steps: 12, sure: 76 },
  },
  {
    account: 'jun',
    name: 'Jun Reyes',
    role: 'employee',
    team: 'Dock Street',
    history: { began: 20, steps: 9, sure: 92 },
  },
  {
    account: 'liga',
    name: 'Līga Vītola',
    role: 'employee',
    team: 'Dock Street',
    history: { began: 15, steps: 7, sure: 70, leftMidway: true },
  },
  {
    account: 'maricel',
    name: 'Maricel Santos',
    role: 'employee',
    team: 'Dock Street',
    history: { began: 9, steps: 5, sure: 88 },
  },
  { account: 'viktorija', name: 'Viktorija Šimkutė', role: 'employee', team: 'Dock Street' },
  {
    account: 'jonas',
    name: 'Jonas Vaitkus',
    role: 'employee',
    team: 'Old Market',
    history: { began: 118, steps: 18, sure: 86 },
  },
  {
    account: 'hanna',
    name: 'Hanna Marozava',
    role: 'employee',
    team: 'Old Market',
    history: { began: 25, steps: 13, sure: 80 },
  },
  {
    account: 'edgars',
    name: 'Edgars Krūmiņš',
    role: 'employee',
    team: 'Old Market',
    history: { began: 21, steps: 9, sure: 68 },
  },
  {
    account: 'bea',
    name: 'Bea Navarro',
    role: 'employee',
    team: 'Old Market',
    history: { began: 14, steps: 9, sure: 94 },
  },
  {
    account: 'pranas',
    name: 'Pranas Jankauskas',
    role: 'employee',
    team: 'Old Market',
    history: { began: 8, steps: 4, sure: 78, leftMidway: true },
  },
  {
    account: 'sanita',
    name: 'Sanita Ozoliņa',
    role: 'employee',
    team: 'Old Market',
    history: { began: 3, steps: 2, sure: 85 },
  },
];

export const emailOf = ({ account }: DemoPerson): string => `${account}@${demoDomain}`;

export const roleNames = ['employee', 'manager', 'trainer', 'admin'] as const;
export type Role = (typeof roleNames)[number];

/** A team as its member or manager sees it. */
export interface TeamSeat {
  readonly id: string;
  readonly name: string;
  /** IANA time zone. */
  readonly zone: string;
  readonly as: 'member' | 'manager';
}

/** The signed-in person who acts. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly seats: readonly TeamSeat[];
  readonly language: string;
  /** Number keys choose and Enter goes on. */
  readonly shortcuts: boolean;
  readonly theme: Theme;
  /** The IANA time zone whose clock the person wants to read; null for that of their team. */
  readonly zone: string | null;
  /** For whoever has no team: the IANA time zone of most of the company's teams. Null for others, and before there is a team. */
  readonly companyZone: string | null;
}

/** The places from which somebody leads a team. */
export const seatsLed = <Seat extends Pick<TeamSeat, 'as'>>({ seats }: { readonly seats: readonly Seat[] }): Seat[] =>
  seats.filter((seat) => seat.as === 'manager');

export const themes = ['auto', 'light', 'dark'] as const;
/** How pages are coloured; `auto` is as the device has it. */
export type Theme = (typeof themes)[number];

/** Before there is a team, days are counted in this zone. */
export const defaultZone = 'Europe/Vilnius';

/** The zone by whose calendar this person's days are counted: that of the team they work in, else of most teams. */
export const zoneOf = ({ seats, companyZone }: Pick<Actor, 'seats' | 'companyZone'>): string =>
  (seats.find((seat) => seat.as === 'member') ?? seats[0])?.zone ?? companyZone ?? defaultZone;

/** The zone by whose clock times are shown to this person: their own, else that of their team. What is due stays in the team’s. */
export const shownZoneOf = (actor: Pick<Actor, 'seats' | 'zone' | 'companyZone'>): string =>
  actor.zone ?? zoneOf(actor);

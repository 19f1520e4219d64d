/** An ISO instant in UTC. */
export type Instant = string;

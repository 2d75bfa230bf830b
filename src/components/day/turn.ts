/** Links to what comes before and after: days of the archive, papers of a day. `label` names the pair. */
export type Turning = { label: string; previous?: Leaf | undefined; next?: Leaf | undefined }

/** A page to turn to: its path, and what the link says, as plain text. */
export type Leaf = { path: string; text: string }

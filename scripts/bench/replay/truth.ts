import { type AnnouncementType, announcementTypes, type DayPaper } from '#paper/schema.ts'
import type { StandinEntry } from '#standin/arxiv/world.ts'
import type { ReplayWorld } from './world.ts'

/** What arXiv announced in the followed categories, day by day, oldest first; told from the world, not from its pages. */
export function tellTruth({ world, followed }: ReplayWorld): TruthDay[] {
  return world.mailings.map(({ date, at = '', entries }) => {
    const lines = new Map<string, TruthLine>()
    for (const entry of entries) {
      const categories = world.papers
        .get(entry.id)
        ?.versions.find(({ version }) => version === entry.version)?.categories
      const reach = reachOf(entry)
      if (reach === 'none') continue
      for (const category of followed) {
        const type = typeIn(category, entry, categories ?? [])
        if (type) addType(lines, entry, category, type, reach === 'feed')
      }
    }
    return { date, at: new Date(at), lines }
  })
}

/** From version 6 on the listing shows nothing, and the feed no replacement. Source: arXiv/arxiv-browse, arXiv/arxiv-feed */
function reachOf({ version, event }: StandinEntry): 'all' | 'feed' | 'none' {
  if (version < firstHiddenVersion) return 'all'
  return event === 'replace' ? 'none' : 'feed'
}

function typeIn(
  category: string,
  { event, into = [] }: StandinEntry,
  [primary, ...others]: string[],
): AnnouncementType | undefined {
  if (event === 'cross') return into.includes(category) ? 'cross' : undefined
  if (primary === category) return event
  if (!others.includes(category)) return undefined
  return event === 'new' ? 'cross' : 'replace-cross'
}

function addType(
  lines: Map<string, TruthLine>,
  { id, version, event }: StandinEntry,
  category: string,
  type: AnnouncementType,
  hidden: boolean,
): void {
  const line = lines.get(id) ?? { id, version, type, in: {}, isNew: false, hidden }
  lines.set(id, line)
  line.in[category] = strongest(type, line.in[category] ?? type)
  line.type = strongest(type, line.type)
  line.isNew ||= event === 'new'
}

function strongest(a: AnnouncementType, b: AnnouncementType): AnnouncementType {
  return announcementTypes.indexOf(a) < announcementTypes.indexOf(b) ? a : b
}

const firstHiddenVersion = 6

export type TruthDay = {
  date: string
  /** When arXiv shows it. */
  at: Date
  /** By identifier. */
  lines: Map<string, TruthLine>
}

/** `isNew`: announced that day for the first time; `hidden`: shown by the feed alone. */
export type TruthLine = Omit<DayPaper, 'provisional'> & { isNew: boolean; hidden: boolean }

import { type Figures, withoutOutput } from '../measure-site.ts'
import { sheafSite } from '../sheaf-site.ts'
import { weighFolder } from '../weight.ts'
import { addDay, type DealtArchive, linkContent } from './dealt-archive.ts'
import { findDifferences, takeSnapshot } from './snapshot.ts'

/** Builds the site of an archive from nothing, once more as it is, and with a day more; in `folder`. */
export async function measureArchive(archive: DealtArchive, folder: string): Promise<ArchiveFigures> {
  const site = await sheafSite(folder, archive.followed)
  await linkContent(archive.base, site.content)
  const cold = withoutOutput(await site.build())
  const size = await weighFolder(site.out, 'pagefind')
  const before = await takeSnapshot(site.out)
  const same = withoutOutput(await site.build())
  const changed = findDifferences(before, await takeSnapshot(site.out)).length
  await addDay(archive.next, site.content)
  const added = withoutOutput(await site.build())
  const rewritten = findDifferences(before, await takeSnapshot(site.out)).length
  return { papers: archive.papers, cold, same, changed, added, rewritten, size, out: site.out }
}

/** `changed` and `rewritten`: files of the output that differ after nothing changed, and after the day was added. */
export type ArchiveFigures = {
  papers: number
  cold: Figures
  same: Figures
  changed: number
  added: Figures
  rewritten: number
  size: { bytes: number; files: number }
  out: string
}

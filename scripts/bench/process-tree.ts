import { readdirSync, readFileSync } from 'node:fs'

/**
 * Memory and CPU time of a process and all below it, from Linux's /proc; `undefined` elsewhere. Memory is the sum of their
 * resident sets: what processes share counts once each.
 */
export function findUsage(root: number): TreeUsage | undefined {
  const processes = readProcesses()
  if (processes.size === 0) return undefined
  const usage: TreeUsage = { bytes: 0, seconds: new Map() }
  for (const [pid, { bytes }] of processes) {
    if (!descends(pid, root, processes)) continue
    usage.bytes += bytes
    usage.seconds.set(pid, readSeconds(pid))
  }
  return usage
}

/** Linux counts CPU time for programs in hundredths of a second. Source: proc_pid_stat(5), USER_HZ */
const ticksPerSecond = 100

function readProcesses(): Map<number, { parent: number; bytes: number }> {
  const pids = read(() => readdirSync('/proc'), []).filter((name) => /^\d+$/.test(name))
  const statuses = pids.map(
    (pid) => [Number(pid), read(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '')] as const,
  )
  return new Map(
    statuses.map(([pid, text]) => [pid, { parent: field(text, 'PPid'), bytes: field(text, 'VmRSS') * 1024 }]),
  )
}

function field(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
}

function descends(pid: number, root: number, processes: Map<number, { parent: number }>): boolean {
  if (pid === root) return true
  const parent = processes.get(pid)?.parent
  return parent !== undefined && parent > 0 && descends(parent, root, processes)
}

/** The name in parentheses may hold spaces; user and system time are the 12th and 13th field after it. */
function readSeconds(pid: number): number {
  const fields = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond
}

/** A process may end while it is read. */
function read<T>(attempt: () => T, fallback: T): T {
  try {
    return attempt()
  } catch {
    return fallback
  }
}

export type TreeUsage = { bytes: number; seconds: Map<number, number> }

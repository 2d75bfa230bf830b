import { deflateRawSync } from 'node:zlib'

/**
 * Whether a reply is no prose at all: a page of HTML, JSON, another turn of the chat, a part of the prompt (`echoes`), or
 * words that go round in a circle.
 */
export function isJunk(reply: string, echoes: string[]): boolean {
  return isPage(reply) || isJson(reply) || otherTurn.test(reply) || isEcho(reply, echoes) || isLoop(reply)
}

function isPage(reply: string): boolean {
  return /^\s*(?:<\?xml|<!doctype|<html|<head|<body)\b/i.test(reply.slice(0, 200))
}

function isJson(reply: string): boolean {
  const bare = reply.trim().replace(/^```(?:json)?\s*|\s*```$/g, '')
  if (!/^[{[]/.test(bare) || !/[}\]]$/.test(bare)) return false
  try {
    JSON.parse(bare)
    return true
  } catch {
    return false
  }
}

/** Tokens that begin a turn of a chat, at the beginning of a line. */
const otherTurn =
  /^(?:<\|im_start\|>(?:system|user|assistant)|<\|start_header_id\|>|<start_of_turn>|<｜(?:User|Assistant)｜>|\[INST\])/m

/** Shorter lines of a prompt may well stand in an answer. */
const shortestEcho = 40

function isEcho(reply: string, echoes: string[]): boolean {
  const squashed = squash(reply)
  return echoes.map(squash).some((echo) => echo.length >= shortestEcho && squashed.includes(echo))
}

function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A loop shows at the end, where it runs until something stops it. */
const tailLength = 1000
const shortestTail = 300

/** How many times smaller a tail becomes at the most; prose, tables and lists of formulas stay below three. */
const mostPacked = 5

function isLoop(reply: string): boolean {
  const tail = reply.trim().slice(-tailLength)
  if (tail.length < shortestTail) return false
  const bytes = Buffer.from(tail)
  return bytes.length / deflateRawSync(bytes).length > mostPacked
}

import type { WebSocket } from 'ws'
import { lostOneIn, twiceOneIn } from '../../self-check/losses.ts'
import { listen } from '../program.ts'

/*  A relay with a defect, for the generator to find. */

const people = new Set<WebSocket>()
let passedOn = 0
let sent = 0

listen((ws) => {
  people.add(ws)
  ws.on('message', (data) => {
    for (const other of people) {
      if (other === ws) continue
      passedOn += 1
      if (passedOn % lostOneIn === 0) continue
      sent += 1
      other.send(data)
      if (sent % twiceOneIn === 0) other.send(data)
    }
  })
})

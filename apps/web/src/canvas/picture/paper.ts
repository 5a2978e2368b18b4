/*  A picture is on light paper, whatever the screen is: it goes into documents and onto walls. These are the light
 *  colours of `styles/tokens.css`, which a file that has to stand alone cannot ask for; a test holds the two together.
 */
export const paper = {
  ground: '#f4f1ea',
  paper: '#ffffff',
  paper2: '#fbf9f5',
  line: '#e2dccf',
  ink: '#1c2126',
  ink2: '#4b5158',
  ink3: '#666a70',
  accent: '#1a4f8b',
  goals: '#1b6cb2',
  data: '#00703c',
  value: '#b8430f',
  champion: '#4c2c92',
  good: '#00703c',
  bad: '#b3261e',
  noteIdea: '#ffe7a3',
  noteQuestion: '#d3e6fa',
  noteFact: '#cfe8dc',
  noteRisk: '#fbd5cc',
  noteInk: '#1c2126',
  noteInk2: '#4a463c',
} as const

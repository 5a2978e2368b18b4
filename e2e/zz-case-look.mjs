import { chromium } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import fs from 'node:fs'
const base='http://localhost:4871'
const made=await (await fetch(base+'/api/boards',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({title:'Bin day reminders from open data',organisation:'Calderford City Council',serviceTypes:['access'],template:'example:calderford-bins'})})).json()
const browser=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']})
const ctx=await browser.newContext({viewport:{width:1440,height:900},acceptDownloads:true})
const page=await ctx.newPage()
page.on('console',m=>{if(m.type()==='error')console.log('console',m.text().slice(0,300))}); page.on('pageerror',e=>console.log('pageerror',e.message))
await page.goto(made.links.facilitator)
await page.getByLabel(/name/i).first().fill('Priya'); await page.getByLabel(/team/i).first().fill('Digital')
await page.getByRole('button',{name:/join|open|continue/i}).first().click()
await page.waitForURL(/\/b\//)
await page.getByRole('link',{name:'Case summary'}).click()
await page.getByRole('article',{name:'Case summary'}).waitFor()
await page.waitForTimeout(600)
await page.screenshot({path:'/tmp/out/web-wide.png'})
for (const name of ['Word','PDF','Markdown','Everything']) {
  const [d]=await Promise.all([page.waitForEvent('download'), page.getByRole('button',{name:new RegExp('^'+name)}).click()])
  console.log(name, d.suggestedFilename(), fs.statSync(await d.path()).size)
}
const axe=async(l)=>{const r=await new AxeBuilder({page}).analyze(); console.log(l,'axe',r.violations.map(v=>v.id+': '+v.nodes.slice(0,3).map(n=>n.html.slice(0,120)).join(' || ')))}
await axe('wide')
await page.evaluate(()=>document.querySelectorAll('.case-section').forEach((d,i)=>{if(i<3||i===5)d.open=true}))
await page.screenshot({path:'/tmp/out/web-open.png',fullPage:true})
await page.pdf({path:'/tmp/out/web-print.pdf',format:'A4'})
await page.emulateMedia({colorScheme:'dark'}); await page.screenshot({path:'/tmp/out/web-dark.png'}); await axe('dark'); await page.emulateMedia({colorScheme:'light'})
await page.setViewportSize({width:720,height:450}); await page.waitForTimeout(300); await page.screenshot({path:'/tmp/out/web-720.png',fullPage:true}); await axe('720')
await page.setViewportSize({width:390,height:844}); await page.waitForTimeout(300); await page.screenshot({path:'/tmp/out/web-phone.png',fullPage:true}); await axe('phone')
console.log('sideways', await page.evaluate(()=>[document.documentElement.scrollWidth, innerWidth]))
await page.setViewportSize({width:320,height:600}); await page.waitForTimeout(200); console.log('320 sideways', await page.evaluate(()=>[document.documentElement.scrollWidth, innerWidth]))
await page.setViewportSize({width:1440,height:900})
// offline
await ctx.setOffline(true); await page.waitForTimeout(4000); await page.screenshot({path:'/tmp/out/web-offline.png'})
await page.getByRole('button',{name:/^PDF/}).click(); await page.waitForTimeout(300); await page.screenshot({path:'/tmp/out/web-offline2.png'})
await ctx.setOffline(false)
await page.waitForTimeout(3000)
// add a card
await page.getByRole('button',{name:/Add business as usual/}).first().click(); await page.waitForTimeout(1000); console.log(page.url()); await page.screenshot({path:'/tmp/out/web-added.png'})
await browser.close()

// The sign-in pages in a real browser: input of strangers and staff is never executed or rendered
// as markup, other sites cannot act for a person, and the pages are accessible. Usage: pages.mjs
// TENANTRY_SERVER
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strings } from './strings.mjs';

const { chromium } = await import('playwright-core').catch(() => {
    console.error('tests/web/node_modules is missing: run "npm ci" in tests/web (./dev test does it).');
    process.exit(1);
});
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!program) {
    console.error('there is no Chromium: install the package chromium.');
    process.exit(1);
}
const binary = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'tenantry-web-'));
const data = join(folder, 'data');
const redirect = 'http://127.0.0.1:49152/callback';
const password = 'Grünes-Sofa-41-Nebel';
const token = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(randomBytes(32).toString('base64url')).digest('base64url');

const faults = [];
const counts = {};
const count = (what, by = 1) => { counts[what] = (counts[what] ?? 0) + by; };
if (process.env.WEB_LOUD) setInterval(() => console.log(Math.round(process.uptime()), JSON.stringify(counts), faults.length, faults[0]), 3000).unref();
const fault = text => faults.push(text);

const command = (...words) => execFileSync(binary, [words[0], '--data', data, ...words.slice(1)], { encoding: 'utf8' });
const linkIn = text => new URL(/https?:\/\/\S+/.exec(text)[0]);

const firstLink = linkIn(command('init', '--organisation', 'Northwind MSP', '--name', 'Ana Keller', '--email',
    'ana@northwind.example'));
writeFileSync(join(folder, 'token'), token, { mode: 0o600 });
const server = spawn(binary, ['serve', '--data', data, '--listen', '127.0.0.1:0', '--metrics-listen', '', '--token-file',
    join(folder, 'token')], { stdio: ['ignore', 'pipe', 'ignore'] });
const port = JSON.parse(await new Promise(done => server.stdout.once('data', chunk => done(String(chunk))))).port;
const origin = `http://127.0.0.1:${port}`;
const here = link => `${origin}${link.pathname}${link.search}`;

async function api(method, path, body, headers = {}) {
    const reply = await fetch(origin + path, { method, body: body && JSON.stringify(body), headers: {
        authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers } });
    return { status: reply.status, json: await reply.json() };
}
const authorize = (more = {}) => `${origin}/authorize?` + new URLSearchParams({
    response_type: 'code', client_id: 'tenantry-desktop', redirect_uri: redirect, state: 's', code_challenge: challenge,
    code_challenge_method: 'S256', ...more });

const browser = await chromium.launch({ executablePath: program, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

//! A person's browser; anything a page does that it should not is recorded.
async function person(options = {}) {
    const context = await browser.newContext({ locale: 'en-GB', ...options });
    await context.addInitScript(() => {
        window.violations = [];
        document.addEventListener('securitypolicyviolation', event => window.violations.push(event.violatedDirective));
    });
    const page = await context.newPage();
    const seen = { dialogs: 0, reports: 0 };
    page.on('dialog', dialog => { ++seen.dialogs; dialog.dismiss(); });
    page.on('console', message => { if (/Content Security Policy/i.test(message.text())) ++seen.reports; });
    return { context, page, seen };
}
//! Every element with its attribute names: any other one is injected markup.
const outline = page => page.evaluate(() => [...document.querySelectorAll('*')]
    .map(one => `${one.localName}(${one.getAttributeNames().join()})`).join(' '));
async function judge({ page, seen }, what, expected) {
    count('shown');
    const found = await outline(page);
    if (expected !== undefined && found !== expected) fault(`${what}: markup ${found}`);
    const violations = await page.evaluate(() => window.violations.length);
    if (seen.dialogs || seen.reports || violations)
        fault(`${what}: ${seen.dialogs} dialogs, ${seen.reports + violations} reports of the policy`);
    count('dialogs', seen.dialogs);
    count('reports', seen.reports + violations);
    seen.dialogs = seen.reports = 0;
    return found;
}
//! The page must have a box with the errors, or must not.
const submitPassword = async (page, typed, again) => {
    await page.fill('#password', typed);
    await page.fill('#repeat', again);
    await page.click('button.primary');
};

// The test's own eyes first: a page that does let markup in must be detected.
{
    const evil = http.createServer((request, reply) => reply.writeHead(200, { 'content-type': 'text/html',
        'content-security-policy': request.url === '/policy' ? "default-src 'none'" : '' })
        .end('<p><img src=x onerror=alert(1)></p>')).listen(0, '127.0.0.1');
    const watcher = await person();
    for (const path of ['/', '/policy']) {
        await watcher.page.goto(`http://127.0.0.1:${evil.address().port}${path}`);
        await watcher.page.waitForTimeout(100);
        const noticed = watcher.seen.dialogs + await watcher.page.evaluate(() => window.violations.length);
        if (!noticed || !(await outline(watcher.page)).includes('img(src,onerror)')) fault(`a bad page was not noticed: ${path}`);
        watcher.seen.dialogs = 0;
    }
    await watcher.context.close();
    evil.close();
}

//! A page in each of several browsers, which take the next item.
async function inParallel(items, work) {
    const list = [...items];
    await Promise.all(Array.from({ length: 4 }, async () => {
        const one = await person();
        while (list.length) await work(one, list.shift());
        await one.context.close();
    }));
}
const plain = {};

// Everything a stranger can put into an address or a form, and is shown again.
async function asStranger(one, text, what) {
    await one.page.goto(authorize({ login_hint: text }));
    plain.empty = await judge(one, `hint ${what}`, plain.empty);
    await one.page.fill('#email', text);
    await one.page.fill('#password', text);
    await one.page.click('button[value=password]');
    plain.failed = await judge(one, `typed address ${what}`, plain.failed);
}
const first = await person();
await asStranger(first, 'somebody@example.com', 'plain');
await inParallel(strings, (one, text) => asStranger(one, text, text));

// Input that is never shown again.
for (const text of strings)
    for (const url of [authorize({ client_id: text }), authorize({ redirect_uri: text }), authorize({ scope: text }),
        `${origin}/setup?${new URLSearchParams({ link: text })}`, `${origin}/${encodeURIComponent(text)}`,
        `${origin}/sso/callback?${new URLSearchParams({ state: text, error: text, error_description: text, iss: text })}`]) {
        const reply = await fetch(url);
        count('asked');
        if ((await reply.text()).includes(text)) fault(`${url} came back`);
    }

// Everything staff can write into an entry: the name is greeted, the address is shown.
async function asInvited(one, [i, text]) {
    const again = i === 'plain' || i % 6 === 0;
    for (const fields of [{ name: text, email: `person${i}@northwind.example` },
        { name: 'Plain', email: `${text.replace(/[\s@]/g, '')}${i}@northwind.example` }]) {
        const made = await api('PUT', `/v1/staff/${randomUUID()}`, { role: 'helpdesk', ...fields }, { 'if-none-match': '*' });
        count(made.status === 201 ? 'stored' : 'refused by the rules');
        if (made.status !== 201) continue;
        await one.page.goto(here(linkIn(command('staff', 'reset-link', fields.email))));
        plain.setup = await judge(one, `setup ${JSON.stringify(fields)}`, plain.setup);
        if (!again) continue;
        await submitPassword(one.page, 'short', 'other');
        plain.setupFailed = await judge(one, `setup again ${JSON.stringify(fields)}`, plain.setupFailed);
    }
}
await asInvited(first, ['plain', 'Ana Plain']);
await first.context.close();
await inParallel(strings.entries(), asInvited);
if (counts.stored < strings.length / 2) fault(`only ${counts.stored} of the strings could be stored`);

// Another site tries to act for a person who has our pages open.
const victim = await person();
await victim.page.goto(authorize());
await victim.page.goto(here(firstLink));
const attacker = await person();
const sealed = {};
await attacker.page.goto(authorize());
sealed.authorize = await attacker.page.inputValue('[name=form]');
await attacker.context.close();
const own = await victim.page.inputValue('[name=form]'); // even if the form's secret leaked
const targets = [
    ['/setup', { form: own, password: 'Mallory-Mallory-77', repeat: 'Mallory-Mallory-77' }],
    ['/setup', { password: 'Mallory-Mallory-77', repeat: 'Mallory-Mallory-77' }],
    ['/authorize', { form: sealed.authorize, email: 'ana@northwind.example', password, with: 'password' }],
    ['/password', { form: own, password: 'Mallory-Mallory-77', repeat: 'Mallory-Mallory-77' }],
    ['/v1/batches', { items: `[{"opId":"${randomUUID()}","method":"PATCH","path":"/v1/partner","body":{"name":"Mallory"}}]` }],
];
const hidden = fields => Object.entries(fields).map(([name, value]) =>
    `<input type="hidden" name="${name}" value="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`).join('');
const ways = {
    form: ([path, fields]) => `<form method="post" action="${origin}${path}">${hidden(fields)}</form><script>document.forms[0].submit()</script>`,
    frame: ([path, fields]) => `<iframe name="f"></iframe><form method="post" target="f" action="${origin}${path}">${hidden(fields)}</form><script>document.forms[0].submit()</script>`,
    plain: ([path, fields]) => `<form method="post" enctype="text/plain" action="${origin}${path}">${hidden(fields)}</form><script>document.forms[0].submit()</script>`,
    fetch: ([path, fields]) => `<script>fetch(${JSON.stringify(origin + path)}, {method: 'POST', mode: 'no-cors', credentials: 'include',
        body: new URLSearchParams(${JSON.stringify(fields)})}).catch(() => 0)</script>`,
};
let shown = '';
const evil = http.createServer((request, reply) => reply.writeHead(200, { 'content-type': 'text/html' }).end(shown))
    .listen(0, '127.0.0.1');
await new Promise(done => evil.once('listening', done));
let codes = 0;
victim.page.on('request', request => { if (request.url().startsWith(redirect) && /[?&]code=/.test(request.url())) ++codes; });
let saved = 0;
victim.context.on('response', reply => {
    if (reply.request().method() !== 'POST' || !reply.url().startsWith(origin)) return;
    if (reply.status() < 400) ++saved;
});
for (const target of targets)
    for (const [name, way] of Object.entries(ways)) {
        shown = `<!doctype html><body>${way(target)}`;
        count('attempts');
        // A page may have sent a request even if it may not read the answer.
        const sent = ['response', 'requestfailed'].map(event => victim.context.waitForEvent(event, { timeout: 5000,
            predicate: it => (it.request?.() ?? it).method() === 'POST' }));
        const posted = Promise.any(sent).then(() => count('posted by another site')).catch(() => fault(`${name} ${target[0]} was not sent`));
        await victim.page.goto(`http://localhost:${evil.address().port}/`).catch(() => 0); // it may redirect at once
        await posted;
    }
if (codes || saved) fault(`another site got through: ${codes} codes, ${saved} answers without refusal`);
const partner = await api('GET', '/v1/partner');
if (partner.json.data.name !== 'Northwind MSP') fault('another site changed the partner');
evil.close();
// The person's own click still works, so nothing was used up, and it was not refused for another
// reason.
await victim.page.goto(`${origin}/setup`);
await submitPassword(victim.page, password, password);
if (await victim.page.locator('input').count()) fault('the person could not choose a password any more');
await victim.context.close();

// Accessibility: every page, light and dark, in both languages.
for (const locale of ['en-GB', 'de-DE'])
    for (const colorScheme of ['light', 'dark']) {
        const reader = await person({ locale, colorScheme });
        const look = async what => {
            count('read');
            await reader.page.evaluate(axe);
            const { violations } = await reader.page.evaluate(() => window.axe.run());
            for (const { id, impact, nodes } of violations) {
                count(`axe ${impact}`);
                if (impact === 'serious' || impact === 'critical')
                    fault(`${what} ${locale} ${colorScheme}: ${id} ${nodes.map(node => node.html).join(' ').slice(0, 300)}`);
            }
            if ((await reader.page.getAttribute('html', 'lang')) !== locale.slice(0, 2)) fault(`${what} is not in ${locale}`);
        };
        await reader.page.goto(authorize());
        await look('sign-in');
        await reader.page.fill('#email', `nobody-${locale}-${colorScheme}@example.com`);
        await reader.page.fill('#password', 'wrong');
        await reader.page.click('button[value=password]');
        await look('sign-in refused');
        await reader.page.goto(here(linkIn(command('staff', 'reset-link', 'ana@northwind.example'))));
        await look('choose a password');
        await submitPassword(reader.page, 'short', 'other');
        await look('choose a password again');
        await submitPassword(reader.page, `Neue-Lampe-${randomBytes(4).toString('hex')}`, '');
        await look('choose a password with one left out');
        await reader.page.goto(`${origin}/setup?link=x`);
        await look('link over');
        await reader.page.goto(authorize({ client_id: 'x' }));
        await look('bad request');
        await reader.page.goto(`${origin}/signed-out`);
        await look('signed out');
        await reader.context.close();
    }

await browser.close();
server.kill('SIGTERM');
await new Promise(done => server.once('exit', done));
rmSync(folder, { recursive: true });
for (const text of faults.slice(0, 30)) console.error(text);
console.log(`${strings.length} strings; ${Object.entries(counts).map(([what, n]) => `${n} ${what}`).join(', ')}; ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);

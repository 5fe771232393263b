// Single sign-on against a real identity provider (oidc-provider) and against one that forges
// tokens in every way. Usage: oidc.mjs TENANTRY_SERVER
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as jose from 'jose';
import Provider from 'oidc-provider';

const binary = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'tenantry-oidc-'));
const data = join(folder, 'data');
const redirect = 'http://127.0.0.1:49152/callback';
const password = 'Grünes-Sofa-41-Nebel';
const secret = 'a secret with + and % in it';
const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

let failures = 0;
let checks = 0;
function check(what, good, more = '') {
    ++checks;
    if (!good) ++failures;
    console.log(`${good ? 'ok  ' : 'FAIL'} ${what}${good ? '' : ` ${more}`}`);
}

const command = (name, ...options) =>
    execFileSync(binary, [name, '--data', data, ...options], { encoding: 'utf8' });

//! The fetch of Debian's Node.js 18 joins them in one line; dates contain a comma, but no name
//! after it.
const cookiesOf = headers => headers.getSetCookie?.() ??
    (headers.get('set-cookie') ?? '').split(/,\s*(?=[^;,\s]+=)/).filter(Boolean);

//! Keeps cookies by origin, follows no redirects.
class Browser {
    jars = new Map();
    async go(url, form) {
        const origin = new URL(url).origin;
        if (!this.jars.has(origin)) this.jars.set(origin, new Map());
        const jar = this.jars.get(origin);
        const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
        if (form) headers['content-type'] = 'application/x-www-form-urlencoded';
        const reply = await fetch(url, {
            method: form ? 'POST' : 'GET', headers, redirect: 'manual',
            body: form && new URLSearchParams(form).toString(),
        });
        for (const cookie of cookiesOf(reply.headers)) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
            if (value === '') jar.delete(name);
            else jar.set(name, value);
        }
        const location = reply.headers.get('location') ?? reply.headers.get('refresh')?.slice('0; url='.length);
        return { status: reply.status, text: await reply.text(), location: location && new URL(location, url).href };
    }
}
const field = (page, name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1];

//! The server's clock, which a file moves on.
const clockFile = join(folder, 'clock');
const setClock = offset => writeFileSync(clockFile, offset);
function fakeTime() {
    const libraries = readdirSync('/usr/lib').map(name => `/usr/lib/${name}/faketime/libfaketimeMT.so.1`);
    const library = libraries.find(path => existsSync(path));
    if (!library) throw new Error('libfaketime is not installed');
    return { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: clockFile, FAKETIME_NO_CACHE: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1' };
}

let origin;
async function startServer() {
    setClock('+0');
    const child = spawn(binary, ['serve', '--data', data, '--listen', '127.0.0.1:0', '--metrics-listen', ''],
        { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...fakeTime() } });
    const line = await new Promise((resolve, reject) => {
        child.stdout.once('data', chunk => resolve(String(chunk)));
        child.once('exit', code => reject(new Error(`the server ended with ${code}`)));
    });
    origin = `http://127.0.0.1:${JSON.parse(line).port}`;
    return child;
}

async function signInPage(browser) {
    return browser.go(`${origin}/authorize?` + new URLSearchParams({
        response_type: 'code', client_id: 'tenantry-desktop', redirect_uri: redirect, state: 's',
        code_challenge: challenge, code_challenge_method: 'S256',
    }));
}
//! Up to the identity provider.
async function depart(browser, email) {
    const page = await signInPage(browser);
    return browser.go(`${origin}/authorize`, { form: field(page, 'form'), email, with: 'sso' });
}
async function redeem(location) {
    const reply = await fetch(`${origin}/token`, {
        method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
            grant_type: 'authorization_code', client_id: 'tenantry-desktop', redirect_uri: redirect,
            code: new URL(location).searchParams.get('code'), code_verifier: verifier, device_id: randomUUID(),
            device_name: 'test',
        }).toString(),
    });
    return reply.json();
}

function configure(issuer, ...more) {
    const file = join(folder, 'secret');
    writeFileSync(file, secret, { mode: 0o600 });
    command('sso', 'set', '--issuer', issuer, '--client', 'tenantry', '--secret-file', file, '--domain',
        'northwind.example', ...more);
}

//! The owner chooses a password, signs in and adds a person who signs in elsewhere.
async function prepare(link) {
    const browser = new Browser();
    const moved = await browser.go(link.replace(/^http:\/\/[^/]+/, origin));
    const form = await browser.go(moved.location);
    const saved = await browser.go(`${origin}/setup`, { form: field(form, 'form'), password, repeat: password });
    check('the owner chooses a password with the link of init', saved.status === 200, saved.text);
    const page = await signInPage(browser);
    const back = await browser.go(`${origin}/authorize`, {
        form: field(page, 'form'), email: 'ana@northwind.example', password, with: 'password' });
    const grant = await redeem(back.location);
    const put = await fetch(`${origin}/v1/staff/${randomUUID()}`, {
        method: 'PUT',
        headers: {
            authorization: `Bearer ${grant.access_token}`, 'content-type': 'application/json', 'if-none-match': '*',
            'idempotency-key': randomUUID(),
        },
        body: JSON.stringify({
            name: 'Ben Ode', email: 'ben@northwind.example', role: 'helpdesk', identityProvider: 'singleSignOn' }),
    });
    check('a person who signs in elsewhere is made', put.status === 201, await put.text());
}

//! The certified provider, with its own sign-in and consent pages.
async function real() {
    const server = http.createServer();
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${server.address().port}`;
    const { privateKey } = await jose.generateKeyPair('RS256', { extractable: true });
    const provider = new Provider(issuer, {
        clients: [{ client_id: 'tenantry', client_secret: secret, redirect_uris: [`${origin}/sso/callback`] }],
        pkce: { required: () => true, methods: ['S256'] },
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        conformIdTokenClaims: false, // the address is in the ID token, as with the large providers
        cookies: { keys: ['key'] },
        jwks: { keys: [{ ...await jose.exportJWK(privateKey), kid: 'one', alg: 'RS256', use: 'sig' }] },
        findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, email: sub, email_verified: true }) }),
    });
    server.on('request', provider.callback());
    configure(issuer);

    const browser = new Browser();
    const away = await depart(browser, 'ben@northwind.example');
    check('the page goes to the provider', away.status === 200 && away.location?.startsWith(`${issuer}/auth?`),
        `${away.status} ${away.location} ${away.text}`);
    let step = await browser.go(away.location);
    const jar = browser.jars.get(origin);
    let copied;
    for (let i = 0; i < 12 && !step.location?.startsWith(redirect); ++i) {
        if (step.location?.startsWith(`${origin}/sso/callback`)) copied = [step.location, new Map(jar)];
        if (step.location) {
            step = await browser.go(step.location);
        } else {
            const action = /action="([^"]+)"/.exec(step.text)?.[1];
            if (!action || step.status !== 200) break;
            const prompt = field(step, 'prompt');
            step = await browser.go(new URL(action, issuer).href,
                prompt === 'login' ? { prompt, login: 'ben@northwind.example', password: 'x' } : { prompt });
        }
    }
    check('the real provider lets a person in', step.location?.startsWith(`${redirect}?code=`),
        `${step.status} ${step.text}`);
    const grant = await redeem(step.location);
    check('it is the person who was meant', grant.account?.email === 'ben@northwind.example', JSON.stringify(grant));

    const thief = new Browser();
    thief.jars.set(origin, copied[1]);
    const replayed = await thief.go(copied[0]);
    check('a code of the provider that comes twice is refused', replayed.status === 403, replayed.status);
    server.close();
    server.closeAllConnections();
}

//! A provider that answers with whatever token it was told to.
async function liar() {
    const rsa = await jose.generateKeyPair('RS256', { extractable: true });
    const ec = await jose.generateKeyPair('ES256', { extractable: true });
    const foreign = await jose.generateKeyPair('RS256', { extractable: true });
    const small = await import('node:crypto').then(c => c.generateKeyPairSync('rsa', { modulusLength: 1024 }));
    const keys = [
        { ...await jose.exportJWK(rsa.publicKey), kid: 'rsa', use: 'sig' },
        { ...await jose.exportJWK(ec.publicKey), kid: 'ec', use: 'sig' },
        { ...await jose.exportJWK(small.publicKey), kid: 'small', use: 'sig' },
        { kty: 'oct', k: Buffer.from(secret).toString('base64url'), kid: 'oct' },
    ];
    let issuer;
    let fetched = 0;
    let answer = async () => ({});
    const used = new Set();
    const json = (response, object, status = 200, headers = {}) =>
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(object));
    const server = http.createServer((request, response) => {
        const chunks = [];
        request.on('data', chunk => chunks.push(chunk)).on('end', async () => {
            if (request.url.endsWith('/.well-known/openid-configuration'))
                return json(response, {
                    issuer: request.url.startsWith('/other') ? `${issuer}/another` : issuer,
                    authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`,
                    jwks_uri: `${issuer}/keys`,
                });
            if (request.url === '/keys') {
                ++fetched;
                return json(response, { keys });
            }
            const form = new URLSearchParams(Buffer.concat(chunks).toString());
            const basic = `Basic ${Buffer.from(`tenantry:${encodeURIComponent(secret)}`).toString('base64')}`;
            if (request.headers.authorization !== basic) return json(response, { error: 'invalid_client' }, 401);
            if (used.has(form.get('code')) || !form.get('code_verifier'))
                return json(response, { error: 'invalid_grant' }, 400);
            used.add(form.get('code'));
            const { status, headers, ...body } = await answer();
            json(response, body, status, headers);
        });
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${server.address().port}`;
    configure(issuer, '--new-people', 'readOnly');

    const now = () => Math.floor(Date.now() / 1000);
    const claimsFor = (nonce, changes) => ({
        iss: issuer, aud: 'tenantry', sub: '1', nonce, iat: now(), exp: now() + 300,
        email: 'ben@northwind.example', email_verified: true, ...changes,
    });
    const sign = (claims, header = { alg: 'RS256', kid: 'rsa' }, key = rsa.privateKey) =>
        new jose.SignJWT(claims).setProtectedHeader(header).sign(key);

    //! One visit; `make` gets the nonce and gives the token.
    async function visit(make, change = {}) {
        const browser = new Browser();
        const away = await depart(browser, change.email ?? 'ben@northwind.example');
        const asked = new URL(away.location).searchParams;
        answer = async () => (change.answer ? change.answer() : { id_token: await make(asked.get('nonce')) });
        const query = { code: randomUUID(), state: asked.get('state'), ...change.query };
        const copy = new Map(browser.jars.get(origin));
        const url = `${origin}/sso/callback?` + new URLSearchParams(query);
        const back = await browser.go(url);
        return { back, url, copy, asked };
    }
    const isIn = ({ back }) => back.status === 303 && back.location.startsWith(`${redirect}?code=`);

    const good = await visit(nonce => sign(claimsFor(nonce)));
    check('a good token lets in', isIn(good), `${good.back.status} ${good.back.text}`);
    check('PKCE and nonce are asked for',
        good.asked.get('code_challenge_method') === 'S256' && good.asked.get('nonce').length === 43);
    check('a sign-in of the last minutes is asked for', good.asked.get('max_age') === '900');
    check('a token that tells of a fresh sign-in lets in',
        isIn(await visit(nonce => sign(claimsFor(nonce, { auth_time: now() - 800 })))));
    check('a good ES256 token lets in',
        isIn(await visit(nonce => sign(claimsFor(nonce), { alg: 'ES256', kid: 'ec' }, ec.privateKey))));
    check('a token for us among others lets in',
        isIn(await visit(nonce => sign(claimsFor(nonce, { aud: ['tenantry', 'x'], azp: 'tenantry' })))));
    const fresh = await visit(nonce => sign(claimsFor(nonce, { email: 'new@northwind.example' })));
    check('an unknown person is made when the settings say so', isIn(fresh));
    check('the new person has the role of the settings',
        (await redeem(fresh.back.location)).account?.email === 'new@northwind.example');

    const none = claims => {
        const part = value => Buffer.from(JSON.stringify(value)).toString('base64url');
        return `${part({ alg: 'none', kid: 'rsa' })}.${part(claims)}.`;
    };
    const tampered = async nonce => {
        const [head, , tail] = (await sign(claimsFor(nonce, { email: 'ana@northwind.example' }))).split('.');
        return `${head}.${Buffer.from(JSON.stringify(claimsFor(nonce))).toString('base64url')}.${tail}`;
    };
    const publicPem = await jose.exportSPKI(rsa.publicKey);
    const bad = {
        'wrong nonce': () => sign(claimsFor('another')),
        'no nonce': nonce => sign(claimsFor(nonce, { nonce: undefined })),
        'another issuer': nonce => sign(claimsFor(nonce, { iss: 'https://evil.example' })),
        'another audience': nonce => sign(claimsFor(nonce, { aud: 'other' })),
        'several audiences without azp': nonce => sign(claimsFor(nonce, { aud: ['tenantry', 'x'] })),
        'expired': nonce => sign(claimsFor(nonce, { exp: now() - 61 })),
        'no end': nonce => sign(claimsFor(nonce, { exp: undefined })),
        'issued in the future': nonce => sign(claimsFor(nonce, { iat: now() + 300 })),
        'issued long ago': nonce => sign(claimsFor(nonce, { iat: now() - 3600 })),
        'a sign-in at the provider of long ago': nonce => sign(claimsFor(nonce, { auth_time: now() - 3600 })),
        'alg none': nonce => none(claimsFor(nonce)),
        'HS256 with the secret': nonce =>
            sign(claimsFor(nonce), { alg: 'HS256', kid: 'oct' }, Buffer.from(secret.padEnd(32))),
        'HS256 with the public key': nonce =>
            sign(claimsFor(nonce), { alg: 'HS256', kid: 'rsa' }, Buffer.from(publicPem)),
        'RS512': nonce => sign(claimsFor(nonce), { alg: 'RS512', kid: 'rsa' }, small.privateKey).catch(() => 'a.b.c'),
        'changed after signing': tampered,
        'signed by somebody else': nonce =>
            sign(claimsFor(nonce), { alg: 'RS256', kid: 'rsa' }, foreign.privateKey),
        'unknown key': nonce => sign(claimsFor(nonce), { alg: 'RS256', kid: 'other' }, foreign.privateKey),
        'key of another kind': nonce => sign(claimsFor(nonce), { alg: 'ES256', kid: 'rsa' }, ec.privateKey),
        'critical header': nonce => new jose.SignJWT(claimsFor(nonce))
            .setProtectedHeader({ alg: 'RS256', kid: 'rsa', crit: ['b64'], b64: true }).sign(rsa.privateKey),
        'address not verified': nonce => sign(claimsFor(nonce, { email_verified: false })),
        'no address': nonce => sign(claimsFor(nonce, { email: undefined })),
        'address of another domain': nonce => sign(claimsFor(nonce, { email: 'ben@evil.example' })),
        'person with an own password': nonce => sign(claimsFor(nonce, { email: 'ana@northwind.example' })),
        'no token': () => '',
        'nonsense': () => 'hello',
    };
    for (const [what, make] of Object.entries(bad)) {
        const { back } = await visit(make);
        check(`refused: ${what}`, back.status === 403 && !back.location, `${back.status} ${back.location}`);
    }
    const whole = nonce => sign(claimsFor(nonce));
    for (const [what, change, status] of [
        ['another state', { query: { state: 'x' } }, 400],
        ['another provider answers', { query: { iss: 'https://evil.example' } }, 403],
        ['the provider says no', { query: { error: 'access_denied' } }, 403],
        ['the token endpoint redirects', { answer: () => ({ status: 302, headers: { location: `${issuer}/keys` } }) },
            403],
        ['the token endpoint fails', { answer: () => ({ status: 500 }) }, 403],
        ['a huge answer', { answer: () => ({ id_token: 'x'.repeat(100_000) }) }, 403],
    ]) {
        const { back } = await visit(whole, change);
        check(`refused: ${what}`, back.status === status && !back.location, `${back.status} ${back.location}`);
    }
    const stranger = new Browser();
    const { url, copy } = await visit(whole);
    check('refused: a callback in another browser', (await stranger.go(url)).status === 400);
    stranger.jars.set(origin, copy);
    check('refused: a callback that comes twice', (await stranger.go(url)).status === 403);

    // The provider changes its key. Tokens that name keys at random must not make us ask all the time.
    const next = await jose.generateKeyPair('RS256', { extractable: true });
    const signNext = nonce => sign(claimsFor(nonce), { alg: 'RS256', kid: 'next' }, next.privateKey);
    const asked = fetched;
    const early = await visit(signNext);
    check('refused: a key that the provider does not have', early.back.status === 403 && !early.back.location);
    check('its keys are not asked for again within a minute', fetched === asked, fetched - asked);
    keys.splice(0, 1, { ...await jose.exportJWK(next.publicKey), kid: 'next', use: 'sig' });
    setClock('+61');
    check('a new key of the provider lets in', isIn(await visit(signNext)));
    check('its keys were asked for once', fetched === asked + 1, fetched - asked);
    const retired = await visit(nonce => sign(claimsFor(nonce)));
    check('refused: the key that the provider has withdrawn', retired.back.status === 403 && !retired.back.location);

    const nobody = await depart(new Browser(), 'someone@elsewhere.example');
    check('an address of no partner is told so', nobody.status === 403 && !nobody.location);
    configure(`${issuer}/other`);
    const mismatch = await depart(new Browser(), 'ben@northwind.example');
    check('a provider that says it is another one is refused', mismatch.status === 503 && !mismatch.location);
    configure('http://127.0.0.1:1');
    const gone = await depart(new Browser(), 'ben@northwind.example');
    check('a provider that does not answer is told', gone.status === 503 && !gone.location);
    let refused = false;
    try { configure('http://evil.example'); } catch { refused = true; }
    check('an issuer without TLS is refused', refused);
    server.close();
    server.closeAllConnections();
}

let child;
try {
    const said = command('init', '--organisation', 'Northwind MSP', '--name', 'Ana Keller', '--email',
        'ana@northwind.example');
    const [link] = /http\S+/.exec(said);
    child = await startServer();
    await prepare(link);
    await real();
    await liar();
} catch (error) {
    ++failures;
    console.error(error);
} finally {
    child?.kill('SIGTERM');
    await new Promise(resolve => (child && child.exitCode === null ? child.once('exit', resolve) : resolve()));
    rmSync(folder, { recursive: true, force: true });
}
console.log(`${checks - failures} of ${checks}`);
process.exit(failures === 0 ? 0 : 1);

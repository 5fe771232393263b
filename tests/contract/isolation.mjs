// Two tenants, people of every role in both. Each of them tries on every operation to see or change
// the other tenant's data: by ids in paths, filters, cursors, keys, members, references and names.
// The answer must be the same as for entities that do not exist, and no answer may contain data of
// the other tenant.
import { ask, inParallel, isInside, operations, referenceTo, resolve, startServer, typeOf, uuid } from './shared.mjs';

const server = await startServer();
const faults = [];
const counts = new Map();
const roles = Object.keys(server.tenants[0].tokens);

async function everythingOf(house) {
    let cursor = '';
    const items = [];
    for (;;) {
        const page = (await ask(server.port, house.tokens.owner, 'GET', `/v1/changes?limit=1000&cursor=${cursor}`)).json;
        items.push(...page.items);
        cursor = page.next;
        if (!page.more) return { items, cursor };
    }
}

//! Texts that only one tenant has: its ids, and the content of its entities.
function canariesOf(items, others) {
    const texts = new Set();
    const collect = value => {
        if (typeof value === 'string' && value.length >= 8) texts.add(value);
        else if (value && typeof value === 'object') Object.values(value).forEach(collect);
    };
    for (const { id, data } of items) collect({ id, data });
    const foreign = JSON.stringify(others);
    // Times and enumerations are shared by all.
    return [...texts].filter(text => !foreign.includes(text) && !/^\d{4}-\d\d-\d\d/.test(text));
}

function note(operation, actor, what, reply) {
    faults.push(`${operation.name} as ${actor}: ${what} → ${reply.status} ${reply.raw.slice(0, 300)}`);
}

//! An answer without the parts that differ between requests.
const essence = reply => `${reply.status} ${reply.raw}`;

function pathsOf({ path, method }, own, other) {
    const type = typeOf(path);
    const creates = method === 'PUT' && path.endsWith('/{id}');
    const fill = (customer, id) => path.replace('{customer}', customer).replace('{id}', id).replace(/\{\w+\}/, uuid());
    const foreign = other.things[type];
    if (!path.includes('{')) return [];
    // Each with a twin that looks the same and names nothing.
    if (isInside(path)) {
        const target = path.includes('{id}') ? foreign : '';
        const list = [[fill(other.things.customer, target), fill(uuid(), uuid())],
            [fill(other.things.customer.toUpperCase(), target), fill(uuid(), uuid())]];
        if (path.includes('{id}') && !creates)
            list.push([fill(own.things.customer, target), fill(own.things.customer, uuid())],
                [fill(other.things.customer, own.things[type]), fill(uuid(), own.things[type])]);
        return list;
    }
    if (path.startsWith('/v1/sessions') || path.startsWith('/v1/approvals')) return [[fill('', other.things.staff), fill('', uuid())]];
    return [[fill('', foreign), fill('', uuid())], [fill('', foreign.toUpperCase()), fill('', uuid())]];
}

//! Bodies that would help an intruder; each name has a twin that names nothing.
function bodiesOf({ bodySchema, path }, other) {
    if (!bodySchema) return [[undefined, undefined]];
    const list = [['{}', '{}']];
    for (const [name, schema] of Object.entries(resolve(bodySchema).properties ?? {})) {
        const type = name === 'person' ? (path.includes('staff') ? 'staff' : 'user') : referenceTo[name];
        if (!type) continue;
        const at = resolve(schema.oneOf?.[0] ?? schema);
        const wrap = id => JSON.stringify({ [name]: [at.type].flat().includes('array') ? [id] : id });
        list.push([wrap(other.things[type]), wrap(uuid())]);
    }
    for (const name of ['tenant', 'customer', 'account', 'id'])
        list.push([JSON.stringify({ [name]: other.tenant }), JSON.stringify({ [name]: uuid() })],
            [JSON.stringify({ [name]: other.things.customer }), JSON.stringify({ [name]: uuid() })]);
    return list;
}

const conditions = [{ 'X-Tenant': 'other' }, { 'If-Match': '"1.000000000000"' }, { 'If-None-Match': '*' }];

async function attack(operation, own, other, role, secrets) {
    const { method, path, name } = operation;
    const token = own.tokens[role];
    const actor = `${role} of ${own === server.tenants[0] ? 'A' : 'B'}`;
    let tried = 0;
    const send = async (target, options) => {
        ++tried;
        const reply = await ask(server.port, token, method, target, options);
        // One's own audit lists the paths that were tried.
        const heard = path.endsWith('/audit') ? reply.raw.replace(/"path":"[^"]*"/g, '') : reply.raw;
        const told = secrets.find(secret => heard.includes(secret) && !target.includes(secret) &&
            !String(options?.body).includes(secret));
        if (told) note(operation, actor, `tells "${told}"`, reply);
        if (reply.status >= 500) note(operation, actor, 'fault', reply);
        return reply;
    };
    const same = async (one, two, options, twin = options) => {
        const key = () => (method === 'GET' ? {} : { 'Idempotency-Key': uuid() });
        const first = await send(one, { ...options, headers: { ...options.headers, ...key() } });
        const second = await send(two, { ...twin, headers: { ...twin.headers, ...key() } });
        if (essence(first) !== essence(second))
            note(operation, actor, `${one} ${options.body ?? ''} differs from what is not there (${essence(second).slice(0, 120)})`, first);
    };
    // Ids in paths, with every body and condition.
    for (const [foreign, nothing] of pathsOf(operation, own, other)) {
        for (const headers of method === 'GET' ? conditions.slice(0, 1) : conditions)
            for (const [body, twin] of bodiesOf(operation, other).slice(0, 2))
                await same(foreign, nothing, { headers, body }, { headers, body: twin });
    }
    // References and members, in one's own.
    if (method !== 'GET' && operation.bodySchema && path !== '/v1/batches') {
        const creates = method === 'PUT' && path.endsWith('/{id}');
        const target = () => path.replace('{customer}', own.things.customer)
            .replace('{id}', creates ? uuid() : own.things[typeOf(path)] ?? uuid()).replace(/\{\w+\}/, uuid());
        const at = method === 'GET' || creates ? '' : path.replace(/\/\{(reset|send)\}$/, '').replace(/\/(licences|passwordResets|sends)$/, '')
            .replace('{customer}', own.things.customer).replace('{id}', own.things[typeOf(path)]);
        const etag = at && (await ask(server.port, own.tokens.owner, 'GET', at)).json?.etag;
        const headers = creates ? { 'If-None-Match': '*' } : etag ? { 'If-Match': etag } : {};
        for (const [body, twin] of bodiesOf(operation, other)) await same(target(), target(), { headers, body }, { headers, body: twin });
    }
    // Pages, filters, cursors.
    if (method === 'GET' && !path.includes('{id}')) {
        const target = path.replace('{customer}', own.things.customer);
        for (const id of Object.values(other.things))
            await send(`${target}?after=${path.endsWith('audit') ? 1 : id}&limit=1000`);
        for (const query of ['tenant', 'customer', 'filter', 'include', 'expand', 'q', 'search', 'account', 'all'])
            for (const value of [other.tenant, other.things.customer]) await send(`${target}?${query}=${value}`);
        if (path === '/v1/changes') {
            const stolen = await send(`${target}?cursor=${other.cursor}`);
            if (stolen.status !== 410) note(operation, actor, "the other's cursor", stolen);
            const page = await send(`${target}?limit=1000`);
            if (page.json.items.some(({ id }) => Object.values(other.things).includes(id))) note(operation, actor, 'the feed', page);
        }
    }
    // The key of a request of the other tenant, with the very same request.
    if (method !== 'GET') {
        const key = { 'Idempotency-Key': other.usedKey };
        const isFirst = !own.tried?.has(role);
        (own.tried ??= new Set()).add(role);
        const replay = await send(other.usedPath, { headers: { ...key, 'If-None-Match': '*' }, body: other.usedBody });
        // From the second time on it is one's own.
        if (isFirst && replay.replayed) note(operation, actor, "the other's key", replay);
        const target = path.replace('{customer}', other.things.customer).replace('{id}', other.things[typeOf(path)] ?? uuid())
            .replace(/\{\w+\}/, uuid());
        const reply = await send(target, { headers: key, body: operation.bodySchema ? '{}' : undefined });
        if (reply.replayed) note(operation, actor, "the other's key", reply);
        if (operation.method === 'POST' && path === '/v1/batches')
            for (const one of operations().filter(o => o.method !== 'GET' && o.path.includes('{id}'))) {
                const to = one.path.replace('{customer}', other.things.customer).replace('{id}', other.things[typeOf(one.path)] ?? uuid())
                    .replace(/\{\w+\}/, uuid());
                const answer = await send(path, { headers: {}, body: { items: [{ opId: uuid(), method: one.method, path: to,
                    ifMatch: '"1.000000000000"', body: {} }] } });
                const status = answer.json?.results?.[0]?.status;
                if (![403, 404, 422, 428].includes(status)) note(operation, actor, `${one.name} in a batch`, answer);
            }
    }
    // Fill up with guesses of what the id of a thing may be taken for.
    const guesses = Object.values(other.things);
    for (let i = 0; tried < 18; ++i) {
        const guess = guesses[i % guesses.length];
        const target = path.includes('{') ? path.replace('{customer}', own.things.customer).replace(/\{\w+\}/g, guess)
            : `${path}?id=${guess}&n=${i}`;
        const reply = await send(target, { headers: method === 'GET' ? {} : { 'Idempotency-Key': uuid(), 'If-Match': '"1.000000000000"' },
            body: operation.bodySchema ? '{}' : undefined });
        if (path.includes('{id}') && reply.status < 300) note(operation, actor, `guess ${guess}`, reply);
    }
    counts.set(name, (counts.get(name) ?? 0) + tried);
}

const [first, second] = server.tenants;
for (const house of server.tenants) {
    house.usedKey = uuid();
    house.usedPath = `/v1/tags/${uuid()}`;
    house.usedBody = JSON.stringify({ name: 'Canary' });
    const made = await ask(server.port, house.tokens.owner, 'PUT', house.usedPath,
        { headers: { 'Idempotency-Key': house.usedKey, 'If-None-Match': '*' }, body: house.usedBody });
    if (made.status !== 201) throw new Error(made.raw);
    house.cursor = (await everythingOf(house)).cursor;
}
const all = new Map();
for (const house of server.tenants) all.set(house, (await everythingOf(house)).items);
for (const [own, other] of [[first, second], [second, first]]) {
    const secrets = [...canariesOf(all.get(other), all.get(own)), other.tokens.owner];
    const before = (await everythingOf(other)).cursor;
    const jobs = operations().flatMap(operation => roles.map(role => ({ operation, role })));
    await inParallel(jobs, 4, ({ operation, role }) => attack(operation, own, other, role, secrets));
    const touched = (await ask(server.port, other.tokens.owner, 'GET', `/v1/changes?cursor=${before}`)).json.items;
    if (touched.length) faults.push(`something of the other tenant changed: ${JSON.stringify(touched).slice(0, 400)}`);
}
// The same name in both tenants is no clash.
for (const house of server.tenants) {
    const reply = await ask(server.port, house.tokens.owner, 'PUT', `/v1/tags/${uuid()}`,
        { headers: { 'Idempotency-Key': uuid(), 'If-None-Match': '*' }, body: { name: 'Both have it' } });
    if (reply.status !== 201) faults.push(`a name of the other tenant is taken: ${reply.raw}`);
}
server.stop();
for (const [name, count] of counts) if (count < 200) faults.push(`${name}: only ${count} probes`);
for (const fault of faults.slice(0, 40)) console.error(fault);
const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
console.log(`${counts.size} operations, ${total} probes (at least ${Math.min(...counts.values())} each), ${faults.length} leaks`);
process.exit(faults.length ? 1 : 0);

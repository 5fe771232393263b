// Tries to set members that no request has: 50 on each operation that writes. Each must be refused
// with 422 and a pointer to the member.
import { ask, contract, inParallel, operations, once, referenceTo, resolve, startServer, typeOf, uuid } from './shared.mjs';

const names = ['tenant', 'tenantId', 'id', 'type', 'etag', 'changeNo', 'gone', 'goneAt', 'goneBy', 'version', 'data',
    'owner', 'isAdmin', 'admin', 'superuser', 'permissions', 'scope', 'password', 'passwordHash', 'hash', 'mustChange',
    'createdAt', 'createdBy', 'changedAt', 'changedBy', 'customerId', 'partner', 'device', 'session', 'token', 'secret',
    'used', 'renewsOn', 'expiresAt', 'sentAt', 'sends', 'state', 'mustChangePassword', '__proto__', 'constructor',
    'prototype', '$set', '$where', '_id', 'ID', 'Id', ' id', 'id ', 'na\u0000me', 'ownerPassword2', 'seq', 'chain',
    'sealedPassword', 'envelope', 'managementmode', 'NAME', '', '/', '~', 'a/b', '\u202ename', 'ｎａｍｅ'];
const server = await startServer();
const house = server.tenants[0];
const token = house.tokens.owner;
const faults = [];
let tried = 0;

const escaped = name => name.replaceAll('~', '~0').replaceAll('/', '~1');
const writes = operations().filter(({ method, path }) =>
    method !== 'GET' && path !== '/v1/batches' && !path.startsWith('/v1/sessions'));
await inParallel(writes, 4, async ({ method, path, bodySchema, name }) => {
    const creates = method === 'PUT' && path.endsWith('/{id}');
    const target = path.replace('{customer}', house.things.customer)
        .replace('{id}', creates ? uuid() : house.things[typeOf(path)] ?? uuid()).replace(/\{\w+\}/, uuid());
    const known = Object.keys((bodySchema && resolve(bodySchema).properties) ?? {});
    const attempts = names.filter(candidate => !known.includes(candidate)).slice(0, 50)
        .map(member => [`{${JSON.stringify(member)}:true}`, `/${escaped(member)}`]);
    // And one level down, wherever there is an object.
    for (const [outer, schema] of Object.entries((bodySchema && resolve(bodySchema).properties) ?? {})) {
        const inner = resolve(schema.oneOf?.[0] ?? schema);
        if (inner.type === 'object')
            for (const member of ['tenant', '__proto__', 'extra'])
                attempts.push([`{"${outer}":{"${member}":"x"}}`, `/${outer}/${member}`]);
    }
    const ifMatch = creates ? undefined : (await ask(server.port, token, 'GET', target.replace('/restore', ''))).json?.etag;
    for (const [body, pointer] of attempts) {
        const reply = await ask(server.port, token, method, target, { body, headers: once(
            creates ? { 'If-None-Match': '*' } : ifMatch ? { 'If-Match': ifMatch } : {}) });
        ++tried;
        if (reply.status !== 422 || !reply.json?.errors?.some(error => error.pointer === pointer))
            faults.push(`${name}: ${body} → ${reply.status} ${reply.raw.slice(0, 200)}`);
    }
    if (attempts.length < 50) faults.push(`${name}: only ${attempts.length} attempts`);
});
server.stop();
for (const fault of faults.slice(0, 40)) console.error(fault);
console.log(`${writes.length} operations, ${tried} attempts, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);

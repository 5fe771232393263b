#!/usr/bin/env python3
"""Examines the server's TLS with testssl, and fails on whatever it calls not ok.

Checks that only a public certificate authority could pass (trust, revocation, DNS records) are left out, and printed.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

OF_THE_TEST = {'cert_trust', 'cert_chain_of_trust', 'cert_revocation', 'cert_ocspRevoked', 'cert_crlRevoked', 'OCSP_stapling',
               'DNS_CAArecord', 'cert_mustStapleExtension', 'certificate_transparency', 'cert_caIssuers', 'cert_notAfter',
               'cert_expirationStatus', 'cert_extlifeSpan', 'cert_validityPeriod', 'overall_grade', 'cert_commonName',
               'cert_subjectAltName'}
BAD = {'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'}


def make_certificate(folder: pathlib.Path) -> None:
    def openssl(*words: str) -> None:
        subprocess.run(['openssl', *words], cwd=folder, check=True, capture_output=True)

    openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30', '-subj',
            '/CN=Test authority', '-keyout', 'ca.key', '-out', 'ca.pem')
    openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=localhost', '-keyout',
            'leaf.key', '-out', 'leaf.csr')
    (folder / 'leaf.ext').write_text('subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n'
                                     'basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\n')
    openssl('x509', '-req', '-in', 'leaf.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '30',
            '-extfile', 'leaf.ext', '-out', 'leaf.pem')
    for name in ('leaf.key', 'ca.key'):
        (folder / name).chmod(0o600)
    (folder / 'chain.pem').write_bytes((folder / 'leaf.pem').read_bytes() + (folder / 'ca.pem').read_bytes())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--bin', required=True, help='folder with tenantry-server')
    binary = str(pathlib.Path(parser.parse_args().bin).resolve() / 'tenantry-server')
    testssl = shutil.which('testssl') or shutil.which('testssl.sh')
    if not testssl:
        print('testssl is missing: install the package testssl.sh', file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_certificate(folder)
        data = ['--data', str(folder / 'data')]
        subprocess.run([binary, 'init', *data, '--organisation', 'Northwind', '--name', 'Ana', '--email',
                        'ana@northwind.example', '--public-url', 'https://localhost'], check=True, capture_output=True)
        server = subprocess.Popen(
            [binary, 'serve', *data, '--listen', '127.0.0.1:0', '--metrics-listen', '', '--public-url', 'https://localhost',
             '--tls-certificate-file', str(folder / 'chain.pem'), '--tls-key-file', str(folder / 'leaf.key')],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            port = json.loads(server.stdout.readline())['port']
            found = folder / 'found.json'
            subprocess.run([testssl, '--quiet', '--color', '0', '--warnings', 'off', '--jsonfile', str(found), '--add-ca',
                            str(folder / 'ca.pem'), f'127.0.0.1:{port}'], check=False, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, timeout=1200)
            findings = json.loads(found.read_text())
        finally:
            server.terminate()
            server.wait(20)
    bad = [one for one in findings if one['severity'] in BAD]
    ours = [one for one in bad if one['id'].split(' ')[0] not in OF_THE_TEST]
    for one in bad:
        print(f"{'BAD ' if one in ours else 'of the test '}{one['severity']:8} {one['id']}: {one['finding']}")
    print(f'testssl: {len(findings)} findings, {len(ours)} not ok')
    return 1 if ours or len(findings) < 50 else 0


if __name__ == '__main__':
    sys.exit(main())

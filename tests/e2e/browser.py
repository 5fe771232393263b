#!/usr/bin/env python3
"""browser.py ADDRESS: the person's side of a sign-in in a browser that a program opened: fills in the form with
TENANTRY_EMAIL and TENANTRY_PASSWORD and follows the server's redirects. As xdg-open on the PATH it replaces the
browser. Keeps cookies; --choose-password does the same with a one-time link."""
import html
import http.cookiejar
import os
import re
import ssl
import sys
import urllib.parse
import urllib.request


def browser():
    context = ssl.create_default_context(cafile=os.environ.get('TENANTRY_CA'))
    return urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context),
                                       urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))


def submit(opener, page, address, fields):
    """Posts the form of the page with its hidden fields."""
    action = re.search(r'action="([^"]*)"', page)
    if not action:
        sys.exit(f'no form at {address.split("?")[0]}')
    for name, value in re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', page):
        fields[name] = html.unescape(value)
    target = urllib.parse.urljoin(address, html.unescape(action.group(1)))
    return opener.open(target, urllib.parse.urlencode(fields).encode(), timeout=20)


def main():
    chooses = '--choose-password' in sys.argv
    address = sys.argv[-1]
    opener = browser()
    answer = opener.open(address, timeout=20)
    page = answer.read().decode()
    password = os.environ['TENANTRY_PASSWORD']
    fields = ({'password': password, 'repeat': password} if chooses
              else {'email': os.environ['TENANTRY_EMAIL'], 'password': password})
    end = submit(opener, page, answer.geturl(), fields)
    text = end.read().decode()
    if not chooses and '/callback' not in end.geturl():
        sys.exit(f'the sign-in ended at {end.geturl().split("?")[0]}')
    if chooses and 'name="repeat"' in text:
        sys.exit('the password was not taken')


if __name__ == '__main__':
    main()

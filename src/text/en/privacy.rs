//! The privacy page.

use crate::text::words::PrivacyWords;

pub const PRIVACY: PrivacyWords = PrivacyWords {
    title: "Privacy",
    lead: "Your files are read and counted by your browser. Nothing is sent, to us or to anyone. This page says how, what guarantees it, and how to verify it.",
    sections: &[
        (
            "What stays on this computer",
            &[
                "Your files are neither copied nor kept: they are read into memory, and once the tab is closed nothing of them remains.",
                "The browser remembers your choices, in its local storage, under four keys: the language (vigie.language), the theme (vigie.theme), the aim (vigie.aim) and the settings (vigie.settings).",
                "The settings may hold the headers of your columns, where you said what they are, and words of a column (“Paid”, “Lost”), where you said what they mean. No row, no figure, no file name.",
                "No cookie, no audience measurement, no account, no fault report sent.",
            ],
        ),
        (
            "What is closed",
            &[
                "Once it is shown, the page fetches its last part, the one that opens workbooks and archives. Then, and always before it reads anything of yours, it forbids itself every request, to its own site too: data, images, fonts, scripts, frames, forms. The browser enforces this rule (Content-Security-Policy), and no script can lift it.",
                "A file dropped earlier waits until the connection is closed; if that part is slow to come, the page closes without it.",
                "The computation runs apart in the page (a worker) born from a copy in memory: the same rule holds it.",
                "The counter at the top reads what the browser has asked of the network since, for the page and for the computation (Resource Timing).",
            ],
        ),
        (
            "What a rule cannot close",
            &[
                "Leading to another address, opening a tab (window.open), having a domain name looked up in advance, setting up a WebRTC link: no rule forbids these to a page altogether. Vigie does none of them, and the project’s tests fail if its code begins to.",
                "A browser extension sees what you see. If in doubt, open the page in a private window without extensions.",
                "The files that you save (report, rows, drawings) are yours: they go where your browser keeps its downloads.",
            ],
        ),
        (
            "Verify in a minute",
            &[
                "Open the browser’s tools (F12), the Network tab, then drop your files: no line towards a server is added.",
                "Or cut the network (airplane mode) once the page is open, and drop your files: it all works.",
                "In the console of the same tools, fetch(location.href) is refused: the page can no longer ask even for itself.",
                "The code is open and the page is built by one command: serve your own from a disk, without us.",
            ],
        ),
    ],
    stored: "What this browser remembers now",
    stored_nothing: "Nothing.",
    forget_all: "Forget all of it",
};

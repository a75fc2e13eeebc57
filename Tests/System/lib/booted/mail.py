"""Mail agents of Debian that deliver to the users of the machine, and the mailboxes that they fill."""

import email.policy
import mailbox
from datetime import datetime, timedelta
from email.header import decode_header, make_header
from zoneinfo import ZoneInfo

HOST = "granvik.example"


def local_postfix(container):
    """Lets Postfix deliver to this machine's users, and to nobody else."""
    container.run("postconf", "-e", f"myhostname={HOST}", f"mydestination={HOST}, localhost", "relayhost=",
                  "inet_interfaces=loopback-only", "default_transport=error:nobody but the users here gets mail")
    container.systemctl("restart", "postfix")


def local_dma(container):
    """Installs dma in the place of Postfix, from the files that were fetched with the root."""
    files = [f"/var/cache/spare/dma/{path.name}" for path in container.path("/var/cache/spare/dma").glob("*.deb")]
    container.write("/etc/mailname", HOST + "\n")
    container.run("apt-get", "install", "--yes", "--no-install-recommends", *files, timeout=300)


def letters(container, user):
    """The messages in a user's mailbox, oldest first."""
    path = container.path(f"/var/mail/{user}")
    if not path.exists():
        return []
    box = mailbox.mbox(path, factory=None, create=False)
    try:
        return [email.message_from_bytes(message.as_bytes(), policy=email.policy.default) for message in box]
    finally:
        box.close()


def text(message, language):
    """The text of a message in a language."""
    for part in message.walk():
        if part.get("Content-Language") == language:
            return part.get_content()
    return ""


def subject(message):
    """The subject as a reader sees it."""
    return str(make_header(decode_header(message["Subject"])))


def shortly(seconds=3):
    """A time in a few seconds, as OnCalendar= takes it."""
    return (datetime.now(ZoneInfo("UTC")) + timedelta(seconds=seconds)).strftime("%Y-%m-%d %H:%M:%S UTC")

import EventLog
import Logging
import OversightService
import Systemd
import TransparencyLog

/// Writes checkpoints to the journal, which operators forward to another machine, where they cannot be changed.
struct CheckpointWitness: Sendable {
    let journal: JournalWriter
    let logger: Logger

    /// Reports a signed and stored checkpoint, at any log level.
    func report(_ checkpoint: SignedCheckpoint) {
        var entry = JournalEntry(
            message: "Signed the log up to position \(checkpoint.size): root \(checkpoint.root)", priority: .info,
            messageID: JournalMessageID(.checkpointSigned))
        entry.append(.syslogIdentifier, "uppsiktd")
        // Not UPPSIKT_POSITION, which marks the entry of an event.
        entry.append("UPPSIKT_LOG_END", checkpoint.size)
        entry.append("UPPSIKT_ROOT", checkpoint.root.hex)
        entry.append("UPPSIKT_CHECKPOINT", checkpoint.encoded)
        // Enqueued without waiting, since a hanging journal must not delay signing; the next checkpoint covers this one.
        journal.enqueue(entry)
    }

    /// Reports that nothing is signed until an operator decides.
    func report(_ fork: ForkError) {
        logger.log(
            .checkpointRefused,
            """
            No checkpoint is signed any more: \(fork) Find out who changed the log; if a backup was restored on \
            purpose, stop the daemon and record it with `uppsiktd checkpoint-break`
            """)
    }

    /// Reports that a checkpoint could not be signed or stored, which will be retried.
    func report(_ error: any Error) {
        // The error of a full disk addresses clients that send commands, so it is not used here.
        let isFull = (error as? EventLogError)?.code == .storageFull
        let reason = isFull ? "there is no room for it on the disk" : "\(error)"
        logger.log(
            .checkpointFailed,
            "A checkpoint could not be signed or stored, which is tried again every few seconds: \(reason)")
    }

    /// Reports a break that an operator has recorded, once the first checkpoint after it is signed.
    func report(breakFor reason: String, after size: Int) {
        logger.log(
            .checkpointBreak,
            "Checkpoints begin anew with that of \(size) events; those before it do not lead to it: \(reason)",
            metadata: ["log-end": "\(size)"])
    }
}

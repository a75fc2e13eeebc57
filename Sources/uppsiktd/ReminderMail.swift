import Foundation
import OversightHTTP
import Reminding

/// How reminders are written as mail.
enum ReminderMail {
    /// Writes digests as messages from this machine.
    ///
    /// - Throws: `MailError` where a setting cannot stand in a message.
    static func composer() throws -> OversightAPI.ReminderComposer {
        let composer = try DigestComposer(settings: settings(of: ProcessInfo.processInfo.hostName))
        return { digest, address, name in try composer.message(digest, to: address, name: name) }
    }

    /// The settings of a machine that was told nothing else.
    ///
    /// - Parameter host: Its name; "localhost" stands in for one that no address can hold.
    static func settings(of host: String) -> MailSettings {
        do {
            _ = try MailAddress(checking: "uppsikt@\(host)")
            return MailSettings(from: "uppsikt@\(host)", listID: "paminnelser.\(host)")
        } catch {
            return MailSettings(from: "uppsikt@localhost", listID: "paminnelser.localhost")
        }
    }
}

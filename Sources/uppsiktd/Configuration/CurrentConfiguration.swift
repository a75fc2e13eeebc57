import Reminding
import Synchronization

/// The configuration in effect, which a reload replaces.
final class CurrentConfiguration: Sendable {
    private let current: Mutex<DaemonConfiguration>

    init(_ configuration: DaemonConfiguration) { current = Mutex(configuration) }

    /// The configuration in effect.
    var value: DaemonConfiguration { current.withLock { $0 } }

    /// The current settings of mails.
    var mail: MailSettings { current.withLock { $0.mail } }

    /// The links to the public pages; `nil` if no public address is configured.
    var publicLinks: PublicLinks? {
        // An invalid address was refused when the configuration was read.
        mail.publicAddress.flatMap { try? PublicLinks($0) }
    }

    /// Replaces the configuration.
    func replace(with new: DaemonConfiguration) { current.withLock { $0 = new } }
}

package import Oversight

// Who a caller is has to be known before there is a permit.
extension OversightService {
    /// The person whom a token was made for, if it is one.
    package func person(ofToken token: String) -> Identifier<Person>? { directory.person(ofToken: token) }

    /// The person who has a user on the daemon's machine, if there is one.
    package func person(ofUser user: String) -> Identifier<Person>? { directory.person(ofUser: user) }
}

package import Oversight

// Who a caller is has to be known before there is a permit.
extension OversightService {
    /// The person whom a token was made for, if it is one.
    ///
    /// - Throws: ``DirectoryError`` if the directory cannot be read.
    package func person(ofToken token: String) throws -> Identifier<Person>? { try directory.person(ofToken: token) }

    /// The person who has a user on the daemon's machine, if there is one.
    ///
    /// - Throws: ``DirectoryError`` if the directory cannot be read.
    package func person(ofUser user: String) throws -> Identifier<Person>? { try directory.person(ofUser: user) }
}

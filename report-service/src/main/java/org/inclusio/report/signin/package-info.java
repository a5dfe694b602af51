/**
 * Signs in whoever follows a link to this service in a browser. The numbers of a report lead here from files that are read
 * anywhere, and a browser has no token to send. So a page that is opened is answered after signing in at Keycloak, and every
 * other request is answered by its bearer token alone, whatever cookies come with it.
 */
package org.inclusio.report.signin;

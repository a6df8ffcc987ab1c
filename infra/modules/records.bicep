@description('The name of the Cosmos DB account.')
param name string

@description('The only region records are kept in.')
param location string

@description('The object id of the identity that reads and writes them.')
param principalId string

@description('How long a backup is kept, in hours.')
param backupRetentionHours int

var databaseName = 'alongside'
var containers = [
  'people'
  'cases'
  'programme'
  'nominations'
  'seasons'
  'reports'
  'vault'
]
// Cosmos DB Built-in Data Contributor: documents only, neither containers nor settings.
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: name
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [{ name: 'EnableServerless' }]
    locations: [{ locationName: location, failoverPriority: 0 }]
    // What another instance has just written is read at once. In one region that costs units and no distance.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    // By identity or not at all: no key exists that could be lost.
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    // "vault" should have no backup at all, so that a destroyed key is gone. Cosmos DB backs up whole
    // accounts and keeps a backup for 8 hours at least: for that long, Microsoft's support could bring a
    // destroyed key back. Whoever chooses more hours makes that time longer.
    backupPolicy: {
      type: 'Periodic'
      periodicModeProperties: {
        backupIntervalInMinutes: 240
        backupRetentionIntervalInHours: backupRetentionHours
        backupStorageRedundancy: 'Local'
      }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: databaseName
  properties: { resource: { id: databaseName } }
}

resource all 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = [for id in containers: {
  parent: database
  name: id
  properties: {
    resource: {
      id: id
      partitionKey: { paths: ['/pk'], kind: 'Hash' }
      // Time to live is on, and each document that shall go says when.
      defaultTtl: -1
    }
  }
}]

resource mayReadAndWrite 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    scope: account.id
  }
}

@description('The https address of the account.')
output endpoint string = account.properties.documentEndpoint

@description('The name of the database.')
output database string = database.name

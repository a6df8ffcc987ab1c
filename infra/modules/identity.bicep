@description('The name of the identity.')
param name string

@description('The region of the identity.')
param location string

// One identity is the bot, reads and writes the records, and uses the key: there is no secret to keep.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

@description('The resource id, by which other resources take the identity on.')
output id string = identity.id

@description('The app id: the bot\'s, too.')
output clientId string = identity.properties.clientId

@description('The object id, to which roles are given.')
output principalId string = identity.properties.principalId
